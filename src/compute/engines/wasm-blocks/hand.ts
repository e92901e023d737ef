import { workerData } from "node:worker_threads";
import { instantiate, type Start } from "./start.ts";

const start = workerData as Start;
instantiate(start).serve(start.worker);
