import type { Page as Tab } from "playwright";

/** Presses Tab until the focus is on what `selector` names. Throws when no Tab leads there. */
export async function tabTo(tab: Tab, selector: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await tab.evaluate((s) => document.activeElement?.matches(s), selector)) return;
    await tab.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${selector}`);
}

/** Chooses an option of the select that has the focus, by its first letter, as a reader would. */
export async function chooseByLetter(tab: Tab, value: string): Promise<void> {
  const select = tab.locator("select:focus");
  const label = await select.locator(`option[value="${value}"]`).innerText();
  for (let i = 0; i < 20 && (await select.inputValue()) !== value; i++)
    await tab.keyboard.press(label[0]!);
}
