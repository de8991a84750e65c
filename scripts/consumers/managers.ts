// How a user installs packages into an empty project: with each package manager, from our registry and npm's.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { exec } from "../exec.ts"
import { manifestOf, temporary } from "../pack.ts"

export interface Manager {
  readonly name: string
  /** The command that adds packages to a project. */
  readonly add: ReadonlyArray<string>
  /** What Node needs to find the packages without a folder `node_modules`, in which tsc looks for them. */
  readonly loader?: ReadonlyArray<string>
  /** The file that names the registry of our packages. */
  readonly settings: (registry: string) => readonly [file: string, text: string]
}

const npmrc = (registry: string) => [".npmrc", `@effect-genai:registry=${registry}\n`] as const

export const managers: ReadonlyArray<Manager> = [
  {
    name: "npm",
    add: ["npm", "install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"],
    settings: npmrc
  },
  {
    name: "pnpm",
    add: ["npx", "--yes", `pnpm@${manifestOf(".").config?.pnpm}`, "add", "--prefer-offline", "--ignore-scripts"],
    settings: npmrc
  },
  {
    name: "yarn",
    add: ["npx", "--yes", "--package=@yarnpkg/cli-dist@4.18.1", "yarn", "add"],
    loader: ["--require", "./.pnp.cjs", "--experimental-loader", "./.pnp.loader.mjs"],
    settings: (registry) => [
      ".yarnrc.yml",
      `enableScripts: false
enableTelemetry: false
enableImmutableInstalls: false
unsafeHttpWhitelist: ["127.0.0.1"]
npmScopes: { effect-genai: { npmRegistryServer: "${registry}" } }
`
    ]
  }
]

/** An empty project into which a manager has installed packages. */
export const install = (
  { add: [program = "", ...args], settings }: Manager,
  packages: Iterable<string>,
  registry: string
) => {
  const project = temporary()
  writeFileSync(join(project, "package.json"), `{ "name": "stranger", "private": true, "type": "module" }`)
  const [file, text] = settings(registry)
  writeFileSync(join(project, file), text)
  exec(program, [...args, ...packages], { cwd: project })
  return project
}
