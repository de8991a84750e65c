/** Bundles of programs, with the same settings for all. */
import type { BuildOptions } from "esbuild"

/** The minified bundle of a program. */
export const bundled = async (program: string, options: BuildOptions): Promise<Uint8Array> => {
  const { build } = await import("esbuild")
  const { outputFiles: [file] } = await build({
    entryPoints: [`programs/${program}.ts`],
    bundle: true,
    minify: true,
    format: "esm",
    legalComments: "none",
    logLevel: "error",
    ...options,
    write: false
  })
  return file?.contents ?? new Uint8Array()
}
