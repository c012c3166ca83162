/** Text from a form as an email address, tidied so that the same address is the same text; null if it cannot be one. */
export function emailFrom(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email.length <= 254 &&
    /^[^@\s<>,;:"()[\]\\]+@[^@\s<>,;:"()[\]\\.]+(\.[^@\s<>,;:"()[\]\\.]+)+$/.test(email)
    ? email
    : null;
}
