/** What can train in a browser; only the first gives the digits of the committed results. */
export const ENGINES = ["wasm", "webgpu"] as const;
export type EngineChoice = (typeof ENGINES)[number];

/** The name of the choice in an address, beside those of the settings; left out for `wasm`. */
export const ENGINE_FIELD = "engine";

/** What an address's query says of the engine, and a sentence where that is none. */
export function readEngine(query: string): { engine: EngineChoice; ignored: string[] } {
  const said = new URLSearchParams(query).get(ENGINE_FIELD);
  const engine = ENGINES.find((name) => name === said);
  if (engine !== undefined || said === null) return { engine: engine ?? "wasm", ignored: [] };
  const fault = `The setting “${ENGINE_FIELD}” was ignored: it is one of ${ENGINES.join(", ")}.`;
  return { engine: "wasm", ignored: [fault] };
}

/** A query of settings with the engine behind them. */
export const withEngine = (query: string, engine: EngineChoice): string =>
  engine === "wasm" ? query : `${query}&${ENGINE_FIELD}=${engine}`;
