import { kernelBytes } from "../../playground/kernel-bytes.ts";

/** The kernel of the playground: the same bytes that train in Node. */
export const GET = async () => new Response(await kernelBytes());
