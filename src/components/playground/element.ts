import { readAddress, writeAddress } from "../../playground/address.ts";
import { withEngine } from "../../playground/engine-choice.ts";
import { fileText } from "../../playground/files.ts";
import { rawSettings, readSettings, type RawSettings } from "../../playground/settings.ts";
import { caseOf } from "../../playground/training-case.ts";
import { Charts } from "./charts.ts";
import { Download } from "./download.ts";
import { EngineField } from "./engine-field.ts";
import { Fields } from "./fields.ts";
import { doneWords, inWords, Panel } from "./panel.ts";
import { presetRows, type PresetRow } from "./preset-rows.ts";
import { Runner, type Hearing } from "./runner.ts";
import { StateTable, type Agreement } from "./state-table.ts";

type State = Parameters<Hearing["state"]>[0];

/** Between two drawings of a run, in milliseconds; where motion is to be reduced, the second. */
const PAUSE = { moving: 33, reduced: 1000 };

/** Lets a reader choose a run, train it in a worker, and watch it. */
class ConstellationPlayground extends HTMLElement {
  #runner!: Runner;
  #fields!: Fields;
  #engine!: EngineField;
  #charts!: Charts;
  #table!: StateTable;
  #panel!: Panel;
  #presets: PresetRow[] = [];
  #caseFile!: Download;
  #outcomeFile!: Download;
  #preset: PresetRow | undefined;
  #steps = 0;
  #state: State | undefined;
  /** The fields hold a run that can be trained. */
  #sound = false;
  #running = false;
  /** The run ended before its last step, and has to be taken up anew. */
  #broken = false;
  #frame = 0;
  #pause = 0;

  connectedCallback(): void {
    this.#fields = new Fields(this.#find("form"));
    this.#engine = new EngineField(this.#find("form"));
    this.#charts = new Charts(this);
    this.#table = new StateTable(this.#find("table.state"));
    this.#panel = new Panel(this.#find(".controls"));
    this.#presets = presetRows(document.querySelector("#presets")!);
    this.#caseFile = new Download(this.#find("a.case-file"));
    this.#outcomeFile = new Download(this.#find(".outcome-file"));
    const query = location.search;
    const { raw, ignored } = readAddress(query, this.#fields.read());
    this.#runner = new Runner(this.dataset["kernel"]!, {
      ready: (gpu) => {
        ignored.push(...this.#engine.read(query, gpu));
        this.#panel.ignored(ignored);
        this.#begin();
      },
      state: (state, current) => {
        this.#take(state, current);
      },
      broken: (reason) => {
        this.#running = false;
        this.#broken = true;
        this.#label();
        this.#panel.say(`The run broke off: ${reason}.`);
      },
      gpuFailed: (reason) => {
        this.#engine.fallBack();
        this.#change();
        this.#panel.ignored([
          `WebGPU failed (${reason}), so WebAssembly has the run, at its start.`,
        ]);
      },
      unable: (reason) => {
        this.dataset["unable"] = "";
        this.#find(".unable-reason").textContent = reason;
        this.#runner.close();
      },
    });
    this.#listen();
    this.#fields.write(raw);
    this.#panel.ignored(ignored);
  }

  #find<E extends Element = HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  #listen(): void {
    const form = this.#find<HTMLFormElement>("form");
    const on = (name: string, act: () => void) => {
      this.#find(`[name="${name}"]`).addEventListener("click", act);
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#running) this.#runner.tell("stop");
      else this.#start();
    });
    form.addEventListener("change", () => {
      this.#change();
    });
    on("step", () => {
      if (!this.#usable()) return;
      if (this.#broken) this.#begin();
      this.#runner.tell("step");
    });
    on("restart", () => {
      if (this.#usable()) this.#begin();
    });
    on("share", () => {
      if (this.#usable()) void this.#share();
    });
    for (const preset of this.#presets)
      preset.link.addEventListener("click", (event) => {
        event.preventDefault();
        this.#load(preset);
      });
  }

  #load({ query }: PresetRow): void {
    this.#fields.write(readAddress(query, this.#fields.read()).raw);
    this.#change();
    this.scrollIntoView({ behavior: reduced() ? "auto" : "smooth" });
    this.#panel.focusStart();
  }

  #start(): void {
    if (!this.#usable()) return;
    if (this.#state?.outcome || this.#broken) this.#begin();
    this.#runner.tell("start");
    this.#runner.look();
    this.#running = true;
    this.#label();
    this.#panel.say("Training.");
  }

  /** New settings: the run starts over, and the address says which. */
  #change(): void {
    this.#panel.ignored([]);
    this.#fields.arrange();
    this.#begin();
  }

  /** Whether the fields hold a run; if not, the first fault gets the focus. */
  #usable(): boolean {
    if (!this.#sound) this.#fields.focusFault(readSettings(this.#fields.read()).faults ?? {});
    return this.#sound;
  }

  /** Takes up the run that the fields say, at its start. */
  #begin(): void {
    const { settings, faults } = readSettings(this.#fields.read());
    this.#fields.report(faults ?? {});
    this.#sound = settings !== undefined;
    this.#running = false;
    this.#broken = false;
    this.#state = undefined;
    this.#outcomeFile.clear();
    this.#label();
    if (!settings) {
      this.#runner.tell("stop");
      this.#panel.say("Nothing to train: correct the marked settings.");
      return;
    }
    this.#remember(rawSettings(settings));
    const run = caseOf(settings);
    this.#steps = run.steps;
    this.#charts.begin(run);
    this.#caseFile.offer(fileText(run));
    this.#runner.begin(run, this.#engine.engine);
    this.#panel.say(this.#preset ? `Ready: ${this.#preset.name}.` : "Ready.");
  }

  #remember(raw: RawSettings): void {
    const query = writeAddress(raw);
    const address = withEngine(query, this.#engine.engine);
    this.#preset = this.#presets.find((preset) => preset.query === query);
    this.#table.expect(this.#preset?.committed ?? {});
    if (location.search !== "" || address !== this.#presets[0]?.query)
      history.replaceState(null, "", `?${address}`);
  }

  /** `current` says whether the state is an answer to the last press of a button. */
  #take(state: State, current: boolean): void {
    const stopped = current && this.#running && !state.running;
    if (stopped) this.#running = false;
    this.#state = state;
    this.#charts.take(state);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#draw();
    });
    if (!stopped) return;
    this.#label();
    if (!state.outcome) this.#panel.say(`Stopped after step ${inWords(state.look.point.step)}.`);
  }

  #draw(): void {
    const state = this.#state;
    if (!state) return;
    const { point } = state.look;
    this.#charts.draw(this.#running);
    if (point.step === 0) this.#table.empty();
    else this.#table.show(point);
    this.#panel.pace(point.step, this.#steps, state.milliseconds);
    if (state.outcome && this.#outcomeFile.empty) this.#finish(state.outcome);
    else if (state.outcome) this.#compare(state.outcome);
    clearTimeout(this.#pause);
    if (this.#running)
      this.#pause = window.setTimeout(
        () => {
          this.#runner.look();
        },
        reduced() ? PAUSE.reduced : PAUSE.moving,
      );
  }

  #finish(outcome: NonNullable<State["outcome"]>): void {
    const agreement = this.#compare(outcome);
    this.#outcomeFile.offer(fileText(outcome));
    this.#label();
    const name = this.#preset?.name ?? "";
    this.#panel.say(
      doneWords({ steps: this.#steps, name, engine: this.#engine.engine }, agreement),
    );
  }

  /** Digits are only asked of the engine that made the committed ones. */
  #compare(outcome: NonNullable<State["outcome"]>): Agreement {
    return this.#table.finish(outcome, this.#engine.engine === "wasm");
  }

  async #share(): Promise<void> {
    const { settings } = readSettings(this.#fields.read());
    if (!settings) return;
    const query = withEngine(writeAddress(rawSettings(settings)), this.#engine.engine);
    const address = new URL(`?${query}`, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      this.#panel.say("The address of this run is copied.");
    } catch {
      history.replaceState(null, "", address);
      this.#panel.say(
        "The browser does not allow copying; the address of this page is now that of the run.",
      );
    }
  }

  #label(): void {
    this.#panel.label({ running: this.#running, finished: this.#state?.outcome !== undefined });
  }
}

const reduced = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

customElements.define("constellation-playground", ConstellationPlayground);
