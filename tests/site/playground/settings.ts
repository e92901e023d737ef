import { failed, passed, type GateCheck } from "../../gates/report.ts";
import { awaitStatus, fieldsOf, setField, withPlayground, type Site } from "./visit.ts";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What is set is in the address, and an address sets the same. */
export async function addressCheck(site: Site): Promise<GateCheck> {
  const id = "the address holds the settings";
  const changes = {
    ...{ n: "9", d: "2", k: "3", seed: "4", draws: "2,0,5", lock: "first", form: "clamped" },
    ...{ offset: "bias", b0: "-1.5", t: "fixed", t0: "3", lr: "0.02", steps: "40" },
  };
  const { query, fields } = await withPlayground(site, async (page) => {
    for (const [name, value] of Object.entries(changes)) await setField(page, name, value);
    await awaitStatus(page, /^Ready/);
    return { query: new URL(page.url()).search, fields: await fieldsOf(page) };
  });
  return withPlayground(
    site,
    async (page) => {
      await awaitStatus(page, /^Ready/);
      const read = await fieldsOf(page);
      const kept = Object.entries(changes).every(([name, value]) => read[name] === value);
      return kept && same(read, fields)
        ? passed(id, query)
        : failed(id, "the fields differ", {
            expected: JSON.stringify(fields),
            actual: JSON.stringify(read),
          });
    },
    { query },
  );
}

/** An address with faults opens with the rest of it, and says what it passed over. */
export function badAddressCheck(site: Site): Promise<GateCheck> {
  const id = "a faulty address is reported and otherwise heard";
  return withPlayground(
    site,
    async (page) => {
      await awaitStatus(page, /^Ready/);
      const fields = await fieldsOf(page);
      const said = await page.locator("constellation-playground .ignored").innerText();
      const right =
        fields["d"] === "2" &&
        fields["n"] === "20" &&
        /“banana” was ignored/.test(said) &&
        /no setting “colour”/.test(said);
      return right ? passed(id, said) : failed(id, said, { actual: JSON.stringify(fields) });
    },
    { query: "?n=banana&d=2&colour=red&t0=%" },
  );
}

/** A value out of range is named beside its field, and nothing is trained until it is corrected. */
export function badValueCheck(site: Site): Promise<GateCheck> {
  const id = "a field out of range";
  return withPlayground(site, async (page) => {
    await awaitStatus(page, /^Ready/);
    await setField(page, "n", "1");
    const fault = await page.locator("#n-fault").innerText();
    const marked = await page.locator("#field-n").getAttribute("aria-invalid");
    await page.locator("[name=start]").click();
    const focused = await page.evaluate(() => document.activeElement?.id);
    const label = await page.locator("[name=start]").innerText();
    await setField(page, "n", "10");
    const status = await awaitStatus(page, /^Ready/);
    const cleared = (await page.locator("#n-fault").innerText()) === "";
    const right =
      fault.startsWith("N must be a whole number from 2") &&
      marked === "true" &&
      focused === "field-n" &&
      label === "Start" &&
      cleared;
    return right
      ? passed(id, fault)
      : failed(id, "is not handled", {
          actual: JSON.stringify({ fault, marked, focused, label, status }),
        });
  });
}
