import { parentPort, workerData } from "node:worker_threads";
import type { Page } from "../gates/published.ts";
import { judgeMarkup } from "./markup.ts";

/** Validates pages in a thread of its own, while browsers are at work. */
parentPort!.postMessage(judgeMarkup(workerData as Page[]));
