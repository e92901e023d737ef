import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { jsonFiles } from "../data.ts";
import { failed, passed, type GateCheck } from "../report.ts";

/** The result files the site offers are the committed ones, byte for byte. */
export function judgeDownloads(dist: string, data: string): GateCheck[] {
  return jsonFiles(data, "results").map((file) => {
    const offered = join(dist, "data", "results", basename(file));
    const id = `data/results/${basename(file)}`;
    if (!existsSync(offered))
      return failed(id, "the site does not offer it", { file: offered, advice: "npm run build" });
    return readFileSync(offered).equals(readFileSync(file))
      ? passed(id, "offered as committed")
      : failed(id, "the site offers other bytes than are committed", {
          file: offered,
          advice: "Run: npm run build",
        });
  });
}
