import type { Page as Tab } from "playwright";

/** Collects what a browser has to say against a page: errors, failed and foreign requests. */
export function hear(tab: Tab, root: string): string[] {
  const complaints: string[] = [];
  const { origin } = new URL(root);
  tab.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console error: ${message.text()}`);
  });
  tab.on("pageerror", (error) => complaints.push(`uncaught error: ${error.message}`));
  tab.on("request", (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith("http") && address.origin !== origin)
      complaints.push(`request to another host: ${request.url()}`);
  });
  tab.on("response", (response) => {
    const page = response.request().isNavigationRequest();
    if (response.status() >= 400 && !page)
      complaints.push(`request answered ${response.status()}: ${response.url()}`);
  });
  return complaints;
}
