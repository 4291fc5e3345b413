import { severityOf } from './severity.js';

describe('severityOf', () => {
  it.each([
    ['complaint.late', 0, 0, 2],
    ['complaint.late', 0.7, 0, 3],
    ['complaint.late', 0, 0.7, 3],
    ['complaint.late', 1, 1, 3],
    ['complaint.quality', 0, 0, 3],
    ['complaint.quality', 0.7, 0, 4],
    ['complaint.privacy', 0.69, 0.69, 3],
    ['complaint.refund', 1, 1, 4],
  ])('takes %s with anger %d and urgency %d for %d', (kind, anger, urgency, severity) => {
    expect(severityOf(kind, { anger, urgency })).toBe(severity);
  });
});
