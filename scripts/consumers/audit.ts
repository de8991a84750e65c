// What users install with our packages: licenses, install scripts, deprecations, known vulnerabilities.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { exec, Failed } from "../exec.ts"

interface Installed {
  readonly license?: string
  readonly hasInstallScript?: boolean
  readonly deprecated?: string
}

const allowed = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0)\b/

const faultsOf = ({ deprecated, hasInstallScript, license = "none" }: Installed): ReadonlyArray<string> => [
  ...allowed.test(license) ? [] : [`has the license ${license}`],
  ...hasInstallScript === true ? ["runs an install script"] : [],
  ...deprecated === undefined ? [] : [`is deprecated: ${deprecated}`]
]

/** The faults of all that npm has installed in a project. */
export const audit = (project: string): ReadonlyArray<string> => {
  const lock: { readonly packages: Readonly<Record<string, Installed>> } = JSON.parse(
    readFileSync(join(project, "node_modules", ".package-lock.json"), "utf8")
  )
  return Object.entries(lock.packages).flatMap(([path, installed]) =>
    faultsOf(installed).map((fault) => `${path.replace(/.*node_modules\//, "")} ${fault}`)
  )
}

/** Fails if a registry that can be reached knows of a vulnerability. */
export const auditVulnerabilities = (project: string): void => {
  try {
    exec("npm", ["audit", "--omit=dev", "--fetch-retries=0"], { cwd: project, timeout: 60_000 })
  } catch (error) {
    if (!(error instanceof Failed) || /\d+ .*vulnerabilit/.test(error.message)) throw error
    console.log("left out: npm audit (the registry does not respond)")
  }
}
