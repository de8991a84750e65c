// `ask`, `models`, `files`, `batch` and `fine-tune` at both providers.
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { anthropic, cli, folder, mistral } from "./support/cli.ts"

const files = folder()
const [atAnthropic, atMistral] = await Promise.all([anthropic({ files: { downloadable: true } }), mistral()])

test("ask streams the text to stdout and has its cost on stderr", async () => {
  const { code, err, out } = await cli(["ask", "Why is", "the sky blue?"], { env: atAnthropic })
  expect([code, out.trim()]).toEqual([0, expect.stringMatching(/sky/)])
  expect(err).toMatch(/^claude-haiku-4-5-\d+ · 1\d → \d+ tokens · \$0\.00/)
})

test("ask takes the provider whose key is set, and reads stdin for a dash", async () => {
  const { code, err, out } = await cli(["ask", "-q", "Say", "-"], { env: atMistral, stdin: "Ahoy sailor" })
  expect([code, err]).toEqual([0, ""])
  expect(out).toMatch(/Ahoy/)
})

test("ask --json prints one document, and says whether the response was cut", async () => {
  const { out } = await cli(["ask", "--json", "--max-tokens", "2", "Why is the sky blue?"], { env: atAnthropic })
  expect(JSON.parse(out)).toMatchObject({ isCut: true, outputTokens: 2, stop: "max_tokens" })
})

test("--embedded needs no key", async () => {
  const { code, out } = await cli(["ask", "--embedded", "--provider", "mistral", "Why?"])
  expect([code, out.length > 2]).toEqual([0, true])
})

test("without a key, a command fails before it does anything", async () => {
  const { code, err, out } = await cli(["models", "list"])
  expect([code, out]).toEqual([2, ""])
  expect(err).toMatch(/^error: there is no key: set ANTHROPIC_API_KEY or MISTRAL_API_KEY/)
})

test("an unknown model is named with the one that was meant", async () => {
  const { code, err } = await cli(["ask", "-m", "claude-hauku-4-5", "Why?"], { env: atAnthropic })
  expect([code, err]).toEqual([2, expect.stringMatching(/did you mean claude-haiku-4-5\?\n$/)])
  const short = await cli(["models", "compare", "haiku-4-5", "claude-opus-4-5"], { env: atAnthropic })
  expect([short.code, short.err]).toEqual([2, expect.stringMatching(/did you mean claude-haiku-4-5\?\n$/)])
  const other = await cli(["ask", "-m", "zzz", "Why?"], { env: atAnthropic })
  expect([other.code, other.err]).toEqual([2, expect.stringMatching(/`effect-genai models list` shows/)])
})

test("an unusable key is reported without its value", async () => {
  const { code, err } = await cli(["ask", "Why?"], { env: { ANTHROPIC_API_KEY: "sk secret" } })
  expect(code).toBe(2)
  expect(err).toMatch(/ANTHROPIC_API_KEY/)
  expect(err).not.toMatch(/secret/)
})

test("errors of the API are one line, as JSON with --json", async () => {
  const plain = await cli(["batch", "status", "nope"], { env: atAnthropic })
  expect([plain.code, plain.out, plain.err]).toEqual([1, "", expect.stringMatching(/^error: NotFound [^\n]*\n$/)])
  const json = await cli(["batch", "status", "nope", "--json"], { env: atAnthropic })
  expect(JSON.parse(json.err)).toEqual({ error: { type: "NotFound", message: expect.stringMatching(/nope/) } })
})

test("models are listed, compared and recommended", async () => {
  const list = await cli(["models", "list", "haiku", "--feature", "vision"], { env: atAnthropic })
  expect(list.out).toMatch(/^MODEL .*FEATURES\nclaude-haiku-5-5 +active +1,000,000 /)
  const compared = await cli(["models", "compare", "claude-haiku-4-5", "claude-opus-4-5"], { env: atAnthropic })
  expect(compared.out).toMatch(/\$ a million output +5 +25\n/)
  const { out } = await cli(["models", "recommend", "--usd", "0.0005", "--json"], { env: atAnthropic })
  expect(JSON.parse(out).picks).toMatchObject([{ model: "claude-haiku-5-5" }])
  const none = await cli(["models", "recommend", "--usd", "0"], { env: atAnthropic })
  expect([none.code, none.err]).toEqual([2, expect.stringMatching(/no model has all of this/)])
})

test("files are uploaded, listed, downloaded and deleted", async () => {
  const path = files.write("notes.txt", "Grass is green.")
  const uploaded = await cli(["files", "upload", path, "--json"], { env: atAnthropic })
  const [{ id }] = JSON.parse(uploaded.out)
  expect(uploaded.err).toMatch(/100 % {2}notes\.txt {2}15 B of 15 B/)
  expect((await cli(["files", "list"], { env: atAnthropic })).out).toMatch(/text\/plain +15 B .* notes\.txt/)
  await cli(["files", "get", id, "-o", files.path("copy.txt")], { env: atAnthropic })
  expect(readFileSync(files.path("copy.txt"), "utf8")).toBe("Grass is green.")
  expect((await cli(["files", "get", id, "-o", "-"], { env: atAnthropic })).out).toBe("Grass is green.")
  expect((await cli(["files", "delete", id], { env: atAnthropic })).err).toBe(`deleted ${id}\n`)
  expect((await cli(["files", "list"], { env: atAnthropic })).err).toBe("There are no files.\n")
})

test("a file that is not there is not uploaded", async () => {
  const { code, err } = await cli(["files", "upload", files.path("none.txt")], { env: atMistral })
  expect([code, err]).toEqual([2, `error: there is no file ${files.path("none.txt")}\n`])
})

test("fine-tune shows the price, trains and prints the model", async () => {
  const line = JSON.stringify({ messages: [{ role: "user", content: "Hi" }, { role: "assistant", content: "Ahoy" }] })
  const path = files.write("training.jsonl", `${line}\n`.repeat(3))
  const refused = await cli(["fine-tune", "run", path, "--steps", "1"], { env: atMistral })
  expect([refused.code, refused.err]).toEqual([
    2,
    expect.stringMatching(/Estimated training: .* USD\nerror: this costs/)
  ])
  const { code, out } = await cli(["fine-tune", "run", path, "--steps", "1", "--yes"], { env: atMistral })
  expect([code, out]).toEqual([0, expect.stringMatching(/^ft:ministral-3b-latest:/)])
  expect((await cli(["fine-tune", "list"], { env: atMistral })).out).toMatch(/SUCCESS +ministral-3b-latest/)
})

test("fine-tune is for Mistral", async () => {
  const { code, err } = await cli(["fine-tune", "list", "--provider", "anthropic"], { env: atAnthropic })
  expect([code, err]).toEqual([2, expect.stringMatching(/Anthropic trains no models/)])
})

test("mistakes in the command line are named, with the way to help", async () => {
  const { code, err, out } = await cli(["ask", "--max-tokens", "0", "Why?"], { env: atAnthropic })
  expect([code, out]).toEqual([2, ""])
  expect(err).toMatch(/--max-tokens.*a number above 0; see effect-genai ask --help\n$/)
})
