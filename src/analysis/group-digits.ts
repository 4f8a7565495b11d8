/** A plain decimal with thousands separators and a minus as it is set, the same in every locale: `-1234567.5` → `−1,234,567.5`. */
export function groupDigits(plain: string): string {
  const [whole = '0', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '\u2212');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
