import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";

/** A browser that starts on this machine, and the arguments it is started with. */
export interface FoundBrowser {
  executablePath: string;
  args: string[];
  /** What it calls itself: `Chromium 140.0.7339.80`. */
  version: string;
}

/** Headless, in a container, as root, and without a word to the outside. */
const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const ELSEWHERE = [
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A browser that is already here: the one $CHROME_PATH names, Playwright's own, or the system's.
 * Null if none starts. Installs nothing.
 */
export function locateBrowser(): FoundBrowser | null {
  const named = process.env["CHROME_PATH"];
  for (const path of [...(named ? [named] : []), chromium.executablePath(), ...systemBrowsers()]) {
    const version = versionOf(path);
    if (version !== null) return { executablePath: path, args: ARGS, version };
  }
  return null;
}

/**
 * A browser, installed if there is none: by Playwright, else by apt-get when run as root.
 * `say` hears what is being tried. Throws an error that says what to do when all fail.
 */
export function ensureBrowser(say: (line: string) => void = () => undefined): FoundBrowser {
  const here = locateBrowser();
  if (here) return here;
  for (const { line, install } of INSTALLERS) {
    say(line);
    install();
    const installed = locateBrowser();
    if (installed) return installed;
  }
  throw new Error(
    "no browser found: install Chromium (Debian: apt-get install chromium), " +
      "run `npx playwright install --with-deps chromium`, or set CHROME_PATH to one",
  );
}

const INSTALLERS = [
  {
    line: "no browser here: trying `playwright install chromium`",
    install: () => {
      const cli = join(import.meta.dirname, "../../node_modules/playwright/cli.js");
      quietly(process.execPath, [cli, "install", "chromium"], {
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000",
      });
    },
  },
  {
    line: "still none: trying `apt-get install chromium`",
    install: () => {
      if (process.getuid?.() !== 0) return;
      const wait = ["-o", "DPkg::Lock::Timeout=300", "-qq", "-y"];
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      quietly("apt-get", [...wait, "update"], env);
      quietly("apt-get", [...wait, "install", "--no-install-recommends", "chromium"], env);
    },
  },
];

function quietly(command: string, args: string[], env: Record<string, string>): void {
  spawnSync(command, args, {
    stdio: "ignore",
    timeout: 300_000,
    env: { ...process.env, ...env },
  });
}

function systemBrowsers(): string[] {
  const folders = (process.env["PATH"] ?? "").split(":").filter(Boolean);
  const standard = ["/usr/bin", "/usr/local/bin"].filter((f) => !folders.includes(f));
  const inFolders = [...folders, ...standard].flatMap((f) => NAMES.map((name) => join(f, name)));
  return [...inFolders, ...ELSEWHERE].filter(existsSync);
}

/** A downloaded browser whose system libraries are missing is there but does not start. */
function versionOf(path: string): string | null {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return null;
  }
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 });
  return status === 0 ? stdout.trim() : null;
}
