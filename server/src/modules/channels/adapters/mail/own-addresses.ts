/** The addresses of a mailbox, its own first, in lower case: what may stand as the sender of its letters. */
export function ownAddresses(answers: Readonly<Record<string, string>>): string[] {
  const given = [answers['address'] ?? '', ...(answers['aliases'] ?? '').split(/[\s,;，；、]+/)];
  const addresses = given.map((one) => one.trim().toLowerCase()).filter((one) => one.includes('@'));
  return [...new Set(addresses)];
}
