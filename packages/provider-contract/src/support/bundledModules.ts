/** The modules of this repository that a program bundles, without those of which nothing is left. */
import { join, relative } from "node:path"
import { build } from "rolldown"

const packages = join(import.meta.dirname, "..", "..", "..")

/** Bundles the text of a program as one in `folder`; names are relative to `packages`. */
export const bundledModules = async (folder: string, program: string): Promise<ReadonlyArray<string>> => {
  const entry = join(folder, "bundled-program.ts")
  const { output: [chunk] } = await build({
    input: entry,
    platform: "browser",
    write: false,
    output: { codeSplitting: false },
    plugins: [{
      name: "program",
      resolveId: (id) => id === entry ? id : null,
      load: (id) => id === entry ? program : null
    }]
  })
  return Object.entries(chunk.modules)
    .filter(([, { code }]) => code !== null && code.trim() !== "")
    .map(([id]) => relative(packages, id).replaceAll("\\", "/"))
    .filter((id) => !id.startsWith(".") && !id.includes("node_modules"))
}
