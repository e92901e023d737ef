import { availableParallelism } from "node:os";
import { join } from "node:path";
import { CliError } from "../error.ts";
import type { EmojiManifest, FinishedManifest } from "../schemas/emoji-manifest.ts";
import { canonicalJson } from "../store/canonical.ts";
import { writeFile } from "../store/files.ts";
import { sha256 } from "../store/hash.ts";
import { captionOf, sharedNames } from "./captions.ts";
import { drawing } from "./drawing.ts";
import { EMOJI_SETS, openIconSet, type EmojiSet } from "./icon-set.ts";
import {
  clearPartial,
  earlierManifest,
  finish,
  finishedImage,
  MANIFEST,
  writeImage,
} from "./image-folder.ts";
import { licences } from "./licences.ts";
import { RENDERER, renderPng } from "./render.ts";

export interface RenderFolderOptions {
  folder: string;
  /** Width and height in pixels. */
  size: number;
  /** What to draw with; which names there are does not depend on it. */
  sets: readonly EmojiSet[];
  /** Only the first so many names. */
  limit?: number;
  /** Only these names. */
  names?: readonly string[];
  /** Told after every image, drawn now or found finished. */
  onImage?: (done: number, total: number) => void;
}

/**
 * Draws emoji into `folder` as `caption/set.png`, with `manifest.json` and `LICENCES.md` beside the
 * captions, and returns the manifest. The bytes depend on the settings in the manifest alone. Images
 * that an interrupted run finished are kept.
 *
 * Throws `CliError` for a missing icon package, a name that a set lacks, and a folder that cannot be
 * written or holds something else.
 */
export async function renderFolder(options: RenderFolderOptions): Promise<FinishedManifest> {
  const { folder, size } = options;
  const all = EMOJI_SETS.map(openIconSet);
  const shared = sharedNames(all);
  const names = [...(options.names ?? shared.names)].slice(0, options.limit);
  const sets = all.filter(({ set }) => (options.sets as readonly string[]).includes(set));
  const jobs = names.flatMap((name) =>
    sets.map((set) => ({ file: `${captionOf(name)}/${set.set}.png`, svg: svgOf(set, name, size) })),
  );

  const manifest: EmojiManifest = {
    settings: {
      size,
      renderer: RENDERER,
      sets: Object.fromEntries(sets.map(({ set, version }) => [set, version])),
      names,
    },
    dropped: shared.dropped,
  };
  const recorded = earlierManifest(folder, manifest.settings)?.finished?.images ?? {};
  writeFile(join(folder, MANIFEST), canonicalJson(manifest));
  writeFile(join(folder, "LICENCES.md"), licences(sets, size));

  const hashes = new Map<string, string>();
  let next = 0;
  const work = async (lane: number) => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      const { file, svg } = job;
      let bytes = await finishedImage(join(folder, file), size, recorded[file]);
      if (bytes === null) {
        bytes = await renderPng(svg);
        await writeImage(folder, file, bytes, lane);
      }
      hashes.set(file, sha256(bytes));
      options.onImage?.(hashes.size, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, (_, lane) => work(lane)));
  await clearPartial(folder);

  const finished = { ...manifest, finished: finish(hashes) };
  writeFile(join(folder, MANIFEST), canonicalJson(finished));
  return finished;
}

function svgOf(...args: Parameters<typeof drawing>): string {
  try {
    return drawing(...args);
  } catch (error) {
    throw new CliError(
      (error as Error).message,
      "Name emoji as Iconify does, such as red-heart; without --names all that the sets share are drawn.",
    );
  }
}
