import { existsSync, globSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const DESCRIPTION = "vk_swiftshader_icd.json";

/** Folders of Chromium and Chrome, as systems install them. */
const FOLDERS = ["/usr/lib/chromium", "/usr/lib/chromium-browser", "/opt/google/chrome"];

/**
 * The description of a Vulkan driver that needs no GPU: SwiftShader, which comes with Chromium. The
 * one that VK_DRIVER_FILES names, else the system's, else Playwright's; null where there is none.
 */
export function softwareDriver(): string | null {
  const named = process.env["VK_DRIVER_FILES"];
  if (named !== undefined) return named;
  const browsers =
    process.env["PLAYWRIGHT_BROWSERS_PATH"] ?? join(homedir(), ".cache", "ms-playwright");
  const own = existsSync(browsers) ? globSync(`chromium*/*/${DESCRIPTION}`, { cwd: browsers }) : [];
  const candidates = [
    ...FOLDERS.map((folder) => join(folder, DESCRIPTION)),
    ...own.map((file) => join(browsers, file)),
  ];
  return candidates.find((file) => existsSync(file)) ?? null;
}
