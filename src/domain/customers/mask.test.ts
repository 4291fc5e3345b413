import { maskEmail, maskPhone } from './mask.js';

describe('maskPhone', () => {
  it.each([
    ['199 0000 1208', '199 **** 1208'],
    ['+86 199-0000-1208', '861 **** 1208'],
    ['123456', '•••'],
    ['', '•••'],
  ])('shows %j as %j', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});

describe('maskEmail', () => {
  it.each([
    ['li.meilan@mail.example', 'l•••@mail.example'],
    ['x@y', 'x•••@y'],
    ['', '•••@'],
  ])('shows %j as %j', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });
});
