import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";
import { softwareDriver } from "./software-driver.ts";

// Sees to it that WebGPU can run without a GPU: Vulkan's loader, and SwiftShader from a Chromium.
// Installs what is missing where apt-get can; exits 1, with a word on what to do, where it cannot.

const missing = [
  ...(hasLoader() ? [] : ["libvulkan1"]),
  ...(softwareDriver() === null ? ["chromium"] : []),
];
if (missing.length > 0) install(missing);

const driver = softwareDriver();
if (hasLoader() && driver !== null) console.log(`Vulkan in software: ${driver}`);
else {
  console.error(`missing for WebGPU in software: ${missing.join(", ")}`);
  console.error(
    "Install Vulkan's loader and Chromium (Debian: apt-get install libvulkan1 chromium), or name a driver in VK_DRIVER_FILES.",
  );
  process.exitCode = 1;
}

/** Whether the library is there through which every Vulkan driver is reached. */
function hasLoader(): boolean {
  const known = spawnSync("ldconfig", ["-p"], {
    encoding: "utf8",
    env: { PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin` },
  });
  return known.status === 0 && known.stdout.includes("libvulkan.so.1");
}

function install(packages: readonly string[]): void {
  if (!existsSync("/usr/bin/apt-get")) {
    console.error(`no apt-get here to install ${packages.join(" and ")} with`);
    return;
  }
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const wait = ["-o", "DPkg::Lock::Timeout=300", "-qq", "-y"];
  for (const args of [["update"], ["install", "--no-install-recommends", ...packages]]) {
    const line = [...prefix, "apt-get", ...wait, ...args];
    console.log(line.join(" "));
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const { error } = spawnSync(line[0]!, line.slice(1), {
      stdio: "inherit",
      timeout: 600_000,
      env,
    });
    if (error) console.error(`${line[0]!}: ${error.message}`);
  }
}
