/** The texts that show a memory to the model. */

/** A size as `du -h` writes it. */
export const sizeText = (bytes: number): string => {
  if (bytes < 1024) return `${bytes}B`
  const units = ["K", "M", "G", "T"]
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), units.length)
  return `${(bytes / 1024 ** power).toFixed(1)}${units[power - 1]}`
}

const isShown = (name: string) => !name.startsWith(".") && name !== "node_modules"

/** The files and directories of a directory, two levels deep. */
export const directoryText = (
  directory: string,
  files: ReadonlyArray<readonly [path: string, size: number]>
): string => {
  const sizes = new Map<string, number>()
  const add = (path: string, size: number) => sizes.set(path, (sizes.get(path) ?? 0) + size)
  for (const [path, size] of files) {
    const names = path.slice(directory.length + 1).split("/")
    const shown = names.findIndex((name) => !isShown(name))
    for (let depth = 1; depth <= Math.min(2, shown === -1 ? names.length : shown); depth++) {
      const isFile = depth === names.length
      add([directory, ...names.slice(0, depth)].join("/") + (isFile ? "" : "/"), size)
    }
  }
  const total = files.reduce((sum, [, size]) => sum + size, 0)
  const lines = [...sizes].sort(([a], [b]) => a < b ? -1 : 1)
  return [
    `Here're the files and directories up to 2 levels deep in ${directory}, excluding hidden items and node_modules:`,
    ...[[directory, total] as const, ...lines].map(([path, size]) => `${sizeText(size)}\t${path}`)
  ].join("\n")
}

/** The lines of a text; a line break at its end starts none. */
export const linesOf = (text: string): ReadonlyArray<string> => {
  const lines = text.split("\n")
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines
}

/** Lines with their numbers, which start at `first`. */
export const numbered = (lines: ReadonlyArray<string>, first: number): string =>
  lines.map((line, index) => `${String(first + index).padStart(6)}\t${line}`).join("\n")
