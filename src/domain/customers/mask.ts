/** A phone number as people on staff may see it: `199 **** 1234`; dots for anything too short. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 7 ? '•••' : `${digits.slice(0, 3)} **** ${digits.slice(-4)}`;
}

/** An e-mail address as people on staff may see it: `l•••@mail.example`. */
export function maskEmail(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}•••@${domain}`;
}
