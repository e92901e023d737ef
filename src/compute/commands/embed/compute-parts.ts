import { chooseDevice, type ChosenDevice } from "../../encoders/device.ts";
import { textWidth } from "../../encoders/model-folder.ts";
import { openTower, probeWith, type Modality, type Tower } from "../../encoders/tower.ts";
import type { EmbedOptions } from "../embed.ts";
import { duration, type Progress } from "../progress.ts";
import { embedImages, embedTexts } from "./batches.ts";
import { listenForInterrupt } from "./interrupt.ts";
import { keepPart, type Part } from "./parts.ts";
import type { Plan, Unit } from "./plan.ts";

/** How many images a process embedded, and in what time. */
export interface Pace {
  images: number;
  seconds: number;
}

/** What did the work, and how fast. */
export interface Computed {
  chosen: ChosenDevice;
  pace: Pace;
}

/**
 * Embeds the batches `units` and keeps each as it is done, under `parts`. Throws `CliError` where
 * the device or a network is not what it has to be, and when interrupted.
 */
export async function computeParts(
  units: readonly Unit[],
  plan: Plan,
  options: EmbedOptions,
  parts: string,
  progress: Progress,
): Promise<Computed> {
  const of = (modality: Modality) => units.filter((unit) => unit.modality === modality);
  const [texts, images] = [of("text"), of("vision")];
  const { visionFile, textFile } = plan.model;
  const chosen = await chooseDevice(
    options.device,
    probeWith(images.length > 0 ? visionFile : textFile),
  );
  progress.line(`computing on ${chosen.device}: ${chosen.why}`);
  const dimension = textWidth(plan.model.config);
  const interrupt = listenForInterrupt();
  const keep = (unit: Unit, part: Part) => {
    keepPart(parts, unit, part, dimension);
    interrupt.check();
  };
  const towers = new Map<Modality, Tower>();
  const close = async (modality: Modality) => {
    await towers.get(modality)?.close();
    towers.delete(modality);
  };
  try {
    const shared = { device: chosen.device, dimension };
    const side = plan.model.config.vision_config.image_size;
    // Both are opened before either computes, so that a fault of the second shows at once.
    if (images.length > 0)
      towers.set("vision", await openTower(visionFile, { modality: "vision", side, ...shared }));
    if (texts.length > 0)
      towers.set("text", await openTower(textFile, { modality: "text", ...shared }));
    const text = towers.get("text");
    if (text)
      await embedTexts(texts, plan, options.prompt, text, (unit, part) => {
        keep(unit, part);
        progress.update(0, `${unit.end} of ${plan.labels.length} texts`);
      });
    await close("text");
    const pace = pacer(images, plan, progress);
    const vision = towers.get("vision");
    if (vision)
      await embedImages(images, plan, options.images, vision, (unit, part) => {
        pace.count(unit, part);
        keep(unit, part);
      });
    return { chosen, pace: pace.end() };
  } finally {
    interrupt.release();
    await close("text");
    await close("vision");
  }
}

/** Tells how the images come along, and names those that are skipped. */
function pacer(units: readonly Unit[], plan: Plan, progress: Progress) {
  const total = units.reduce((sum, { start, end }) => sum + end - start, 0);
  const pace: Pace = { images: 0, seconds: 0 };
  const began = Date.now();
  const speed = () => `${(pace.images / Math.max(pace.seconds, 1e-3)).toFixed(1)} images/s`;
  return {
    count(unit: Unit, { skipped }: Part) {
      for (const { item, fault } of skipped)
        progress.line(`skipped ${plan.images[unit.start + item]!.file}: ${fault}`);
      pace.images += unit.end - unit.start;
      pace.seconds = (Date.now() - began) / 1000;
      progress.update(pace.images / total, `${pace.images} of ${total} images, ${speed()}`);
    },
    end() {
      if (total > 0)
        progress.line(`${pace.images} images in ${duration(pace.seconds * 1000)}: ${speed()}`);
      return pace;
    },
  };
}
