// The browser of this machine, for tests of pages.
import { existsSync } from "node:fs"

/** The path of the browser, if there is one. */
export const browser = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
].find((path) => existsSync(path))

if (browser === undefined) console.log("No browser is installed, so none is tested: apt-get install chromium")
