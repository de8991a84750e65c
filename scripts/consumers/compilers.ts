// The compilers and settings with which users compile our declarations.
import { resolve } from "node:path"
import { exec } from "../exec.ts"

const compilers = ["typescript-5.9", "typescript"]
const resolutions = [["--module", "node16"], ["--module", "esnext", "--moduleResolution", "bundler"]]
const exactness = [["--exactOptionalPropertyTypes", "true"], ["--exactOptionalPropertyTypes", "false"]]

const tsc = (compiler: string, cwd: string, flags: ReadonlyArray<string>) =>
  exec(process.execPath, [resolve("node_modules", compiler, "bin", "tsc"), ...flags], { cwd })

/** Compiles a project into its folder `out`, with the types of Node. */
export const compile = (project: string) => tsc("typescript", project, ["--project", "tsconfig.node.json"])

/** Checks a project with every compiler and all settings, without the types of Node. */
export const check = (project: string) => {
  for (const compiler of compilers) {
    for (const resolution of resolutions) {
      for (const exact of exactness) tsc(compiler, project, ["--noEmit", ...resolution, ...exact])
    }
  }
}
