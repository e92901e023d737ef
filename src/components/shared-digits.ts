/** Two numbers of equal decimals, split where the second first differs from the first. */
export interface SharedDigits {
  same: string;
  differs: string;
}

/**
 * How far `ours` spells the number that is printed, from the left. A different sign or a different
 * number of digits before the point shares nothing. Signs may be U+2212 or a hyphen; a missing zero
 * before the point (`.4297`) makes no difference.
 */
export function sharedDigits(printed: string, ours: string): SharedDigits {
  const [a, b] = [plain(printed), plain(ours)];
  if (a.indexOf(".") !== b.indexOf(".") || a.length !== b.length)
    return { same: "", differs: ours };
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  // A shared sign or point alone says nothing.
  if (!/[1-9]/.test(a.slice(0, shared)) && shared < a.length) shared = 0;
  const at = ours.length - (b.length - shared);
  return { same: ours.slice(0, at), differs: ours.slice(at) };
}

const plain = (text: string): string => text.replace("\u2212", "-").replace(/^(-?)\./, "$10.");
