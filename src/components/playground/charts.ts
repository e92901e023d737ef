import type { TrainingCase } from "../../compute/schemas/case.ts";
import type { Look, Point } from "../../playground/run-log.ts";
import { Histogram } from "./histogram.ts";
import { LineChart, type LineChartName } from "./line-chart.ts";
import { RegionChart } from "./region-chart.ts";
import { Stage } from "./stage.ts";
import { StageControls } from "./stage-controls.ts";

const LINES: readonly LineChartName[] = ["loss", "temperature", "products"];

/** All drawings of a run. */
export class Charts {
  readonly #lines: LineChart[];
  readonly #histogram: Histogram;
  readonly #region: RegionChart;
  readonly #stage: Stage;
  readonly #stageFigure: HTMLElement;
  readonly #stageControls: StageControls;
  #points: Point[] = [];
  #look: Look | undefined;
  #run: TrainingCase | undefined;
  #turn = 0;

  constructor(root: HTMLElement) {
    const svg = (name: string) => root.querySelector<SVGSVGElement>(`svg[data-chart=${name}]`)!;
    this.#lines = LINES.map((name) => new LineChart(name, svg(name)));
    this.#histogram = new Histogram(svg("histogram"));
    this.#region = new RegionChart(svg("region"));
    this.#stage = new Stage(svg("stage"));
    this.#stageFigure = root.querySelector(".stage-figure")!;
    this.#stageControls = new StageControls(this.#stageFigure, this.#stage);
  }

  /** Forgets the run before. */
  begin(run: TrainingCase): void {
    this.#run = run;
    this.#points = [];
    this.#look = undefined;
    this.#stageFigure.dataset["dim"] = run.dim <= 3 ? String(run.dim) : "high";
    this.#stageControls.arrange(run);
  }

  /** Keeps what the worker says; `draw` shows it. */
  take({ look, points }: { look: Look; points: readonly Point[] }): void {
    this.#look = look;
    this.#points.push(...points);
  }

  /**
   * Draws the state that was taken last. While a run goes on, all of it would take too long for one
   * frame: the vectors move in each, the rest takes turns.
   */
  draw(going: boolean): void {
    if (!this.#run || !this.#look) return;
    const { steps, dim } = this.#run;
    const { point, products, vectors } = this.#look;
    const last = this.#points.at(-1);
    const curve = last && last.step < point.step ? [...this.#points, point] : this.#points;
    const parts = [
      () => {
        for (const chart of this.#lines) chart.draw(curve, steps);
      },
      () => {
        this.#histogram.draw(products, point.threshold);
        this.#region.draw(curve, point);
      },
    ];
    this.#turn = (this.#turn + 1) % parts.length;
    for (const part of going ? [parts[this.#turn]!] : parts) part();
    if (vectors.length > 0) this.#stage.show(vectors, dim);
  }
}
