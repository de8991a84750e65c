// `batch run` and what belongs to it: estimates, questions, results, costs.
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { expect, test } from "vitest"
import { anthropic, cli, folder, mistral } from "./support/cli.ts"

const files = folder()
const [atAnthropic, atMistral] = await Promise.all([anthropic(), mistral()])

const journal = { EFFECT_GENAI_JOURNAL: files.path("journal") }
const [anthropicEnv, mistralEnv] = [{ ...atAnthropic, ...journal }, { ...atMistral, ...journal }]

const letters = files.write("letters.csv", `id,text\n7,"The kettle, again"\n8,Thanks!\n`)
const template = ["--template", "Ticket: {{text}}"]

const request = (key: string) => ({ key, params: { messages: [{ role: "user", content: `Why ${key}?` }] } })
const jsonl = (name: string, lines: ReadonlyArray<unknown>) =>
  files.write(name, lines.map((line) => `${JSON.stringify(line)}\n`).join(""))

const resultsIn = (path: string) =>
  readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line)).sort((a, b) => a.key < b.key ? -1 : 1)

test("rows of a CSV become prompts, and results rows of a CSV", async () => {
  const { code, err, out } = await cli(["batch", "run", letters, ...template, "--yes"], { env: anthropicEnv })
  expect(code).toBe(0)
  expect(err).toMatch(/^2 requests to claude-haiku-4-5 at http.*\nEstimated cost: about \$0\.\d+, at most \$0\.\d+\n/)
  expect(out).toMatch(/^2 succeeded · \d+ → \d+ tokens · \$0\.0/)
  const [header, ...rows] = readFileSync(files.path("letters.results.csv"), "utf8").trim().split("\n")
  expect(header).toBe("key,outcome,text,message,model,inputTokens,outputTokens,usd")
  expect(rows.toSorted()).toEqual([
    expect.stringMatching(/^7,Succeeded,"?Ticket: The kettle, again/),
    expect.stringMatching(/^8,Succeeded,/)
  ])
  const cost = await cli(["cost", files.path("letters.results.csv"), "--json"])
  expect(JSON.parse(cost.out)).toMatchObject([{ results: 2, failed: 0, model: expect.stringMatching(/haiku/) }])
})

test("a second start reads the results of the first, and buys nothing", async () => {
  const path = jsonl("twice.jsonl", [request("grass"), request("snow")])
  const run = () => cli(["batch", "run", path, "--yes", "--json"], { env: anthropicEnv })
  const [first, second] = [await run(), await run()]
  expect(second.err).toMatch(/^The run twice\.jsonl-\w+ has ended/)
  expect(JSON.parse(second.out)).toEqual(JSON.parse(first.out))
  const { out } = await cli(["batch", "list", "--json"], { env: anthropicEnv })
  const sizes: ReadonlyArray<{ readonly total: number }> = JSON.parse(out)
  expect(sizes.filter(({ total }) => total === 2).length).toBeGreaterThan(0)
  expect(resultsIn(files.path("twice.results.jsonl"))).toMatchObject([
    { key: "grass", outcome: "Succeeded", response: { role: "assistant" } },
    { key: "snow", outcome: "Succeeded" }
  ])
  const usage = await cli(["usage", "--json"], { env: journal })
  expect(JSON.parse(usage.out)).toContainEqual(
    expect.objectContaining({ provider: "anthropic", state: "Finished", requests: 2, succeeded: 2 })
  )
})

test("Mistral takes bodies, and the model is that of the job", async () => {
  const path = jsonl("bodies.jsonl", [{ custom_id: "a", body: { messages: [{ role: "user", content: "Why?" }] } }])
  const { code, err } = await cli(["batch", "run", path, "-y", "-o", files.path("b.jsonl")], { env: mistralEnv })
  expect([code, err]).toEqual([0, expect.stringMatching(/^1 request to mistral-small-latest/)])
  expect(resultsIn(files.path("b.jsonl"))).toMatchObject([{ key: "a", outcome: "Succeeded", usd: expect.any(Number) }])
})

test("without a terminal and --yes nothing is sent", async () => {
  const path = jsonl("unasked.jsonl", [request("x")])
  const { code, err } = await cli(["batch", "run", path], { env: anthropicEnv })
  expect([code, err]).toEqual([2, expect.stringMatching(/add --yes\. Nothing was sent\n$/)])
  expect(existsSync(files.path("unasked.results.jsonl"))).toBe(false)
})

test("a question is put on a terminal, and no is no", async () => {
  const path = jsonl("question.jsonl", [request("y")])
  const no = await cli(["batch", "run", path], { env: anthropicEnv, keys: "n" })
  expect([no.code, no.err]).toEqual([0, expect.stringMatching(/Nothing was sent\.\n$/)])
  expect(existsSync(files.path("question.results.jsonl"))).toBe(false)
  const yes = await cli(["batch", "run", path], { env: anthropicEnv, keys: "y" })
  expect([yes.code, existsSync(files.path("question.results.jsonl"))]).toEqual([0, true])
})

test("a budget that could be exceeded stops the run", async () => {
  const path = jsonl("budget.jsonl", [request("z")])
  const { code, err } = await cli(["batch", "run", path, "-y", "--budget", "0.0001"], { env: anthropicEnv })
  expect([code, err]).toEqual([1, expect.stringMatching(/would exceed the budget/)])
})

test("failed requests are counted, and the exit code says so", async () => {
  const failing = await anthropic({ batch: { fate: (_, index) => index === 1 ? "errored" : undefined } })
  const path = jsonl("failing.jsonl", [request("a"), request("b")])
  const args = ["batch", "run", path, "-y", "--retries", "0"]
  const { code, err, out } = await cli(args, { env: { ...journal, ...failing } })
  expect([code, out]).toEqual([1, expect.stringMatching(/^1 succeeded, 1 failed/)])
  expect(err).toMatch(/error: 1 request failed: .* has the reasons\n$/)
  expect(resultsIn(files.path("failing.results.jsonl"))).toMatchObject([
    { key: "a", outcome: "Succeeded" },
    { key: "b", outcome: "Errored", message: expect.any(String) }
  ])
  const batches = await cli(["batch", "list", "--json"], { env: failing })
  const [{ id }] = JSON.parse(batches.out)
  expect((await cli(["batch", "status", id, "-w"], { env: failing })).out).toMatch(/2 of 2 requests done, 1 failed/)
  const results = await cli(["batch", "results", id], { env: failing })
  expect(results.out.trim().split("\n")).toHaveLength(2)
  const cost = await cli(["cost", files.write("raw.jsonl", results.out)])
  expect(cost.out).toMatch(/total +2 +1 /)
})

test("a run that is in progress is not started twice, and its batch is canceled", async () => {
  const path = jsonl("cancel.jsonl", [request("c")])
  const slow = await anthropic({ batch: { startup: "1 hour" } })
  const first = cli(["batch", "run", path, "-y", "--id", "slow"], { env: { ...journal, ...slow } })
  let id: string | undefined
  while (id === undefined) {
    const [found] = JSON.parse((await cli(["batch", "list", "--json"], { env: slow })).out || "[]")
    id = found?.id
  }
  const second = await cli(["batch", "run", path, "-y", "--id", "slow"], { env: { ...journal, ...slow } })
  expect([second.code, second.err]).toEqual([1, expect.stringMatching(/error: Busy: /)])
  expect(existsSync(files.path("cancel.results.jsonl"))).toBe(false)
  expect((await cli(["batch", "cancel", id], { env: slow })).out).toMatch(/canceling/)
  expect(await first).toMatchObject({ code: 1, out: expect.stringMatching(/1 failed/) })
})

test.each([
  ["usd.jsonl", '{"key":1,"outcome":"Succeeded","usd":"much"}\n', /usd\.jsonl:1 has no number in usd: much/],
  ["tokens.csv", "key,outcome,inputTokens\n1,Succeeded,2\n2,Succeeded,x\n", /row 3 has no number in inputTokens: x/],
  ["neither.jsonl", '{"a":1}\n', /neither\.jsonl:1 is neither a result nor a request/]
])("%s has no cost, since it is damaged", async (name, text, message) => {
  const { code, err, out } = await cli(["cost", files.write(name, text)])
  expect([code, out, err]).toEqual([2, "", expect.stringMatching(message)])
})

test.each([
  ["latin1.csv", Buffer.from("id,text\n1,na\xefve\n", "latin1")],
  ["cut.csv", Buffer.from("id,text\n1,naïve").subarray(0, 13)]
])("%s is not UTF-8, and nothing is sent", async (name, bytes) => {
  const path = files.path(name)
  writeFileSync(path, bytes)
  const { code, err } = await cli(["batch", "run", path, "--yes", ...template], { env: anthropicEnv })
  expect([code, err]).toEqual([2, `error: ${path} is not UTF-8: save it with that encoding\n`])
})

test("requests are estimated without being sent", async () => {
  const path = jsonl("estimate.jsonl", [request("grass"), request("snow")])
  const { out } = await cli(["cost", path], { env: atAnthropic })
  expect(out).toMatch(/^2 requests with \d+ tokens of input, as a batch:\nabout \$0\.00/)
})

test.each<[name: string, text: string, args: ReadonlyArray<string>, message: RegExp]>([
  ["broken.jsonl", '{"key":1}\n{broken\n', [], /broken\.jsonl:1 has no request in `params`.*--template/],
  ["line.jsonl", '{"a":1}\n{broken\n', ["--template", "{{a}}"], /line\.jsonl:2 is not a JSON object/],
  ["same.csv", "id,text\n1,a\n1,b\n", template, /same\.csv, row 3 has the key "1", as .*row 2/],
  ["column.csv", "id,letter\n1,a\n", template, /row 2 has no column text, which the template needs: it has id, letter/],
  ["plain.csv", "id,text\n1,a\n", [], /has columns, no requests: add --template/],
  ["hole.csv", "id,text\n1,a\n", ["--template", "no hole"], /has no \{\{column\}\}/],
  ["open.csv", 'id,text\n1,"a\n', template, /open\.csv:2 Unterminated quoted field/],
  ["empty.jsonl", "\n", [], /the file has no requests/],
  ["other.jsonl", '{"body":{"messages":[]}}\n', [], /`body`, a request of the other provider/],
  ["role.jsonl", '{"params":{"messages":[{"role":1,"content":""}]}}\n', [], /role\.jsonl:1: .*role/],
  ["model.csv", "id,text\n1,a\n", [...template, "-m", "claude-hauku-4-5"], /did you mean claude-haiku-4-5\?/],
  ["key.csv", "id,text\n1,a\n", [...template, "--key", "nr"], /has no column nr: see --key/]
])("%s is refused before anything is sent", async (name, text, args, message) => {
  const path = files.write(name, text)
  const { code, err, out } = await cli(["batch", "run", path, "--yes", ...args], { env: anthropicEnv })
  expect([code, out, err]).toEqual([2, "", expect.stringMatching(message)])
})

test("a file that is not there, and the input as output, are refused", async () => {
  const missing = await cli(["batch", "run", files.path("none.jsonl")], { env: anthropicEnv })
  expect([missing.code, missing.err]).toEqual([2, `error: there is no file ${files.path("none.jsonl")}\n`])
  const over = await cli(["batch", "run", letters, ...template, "-o", letters], { env: anthropicEnv })
  expect([over.code, over.err]).toEqual([2, `error: --output would overwrite ${letters}\n`])
  const nowhere = files.path("none/results.csv")
  const lost = await cli(["batch", "run", letters, ...template, "-o", nowhere], { env: anthropicEnv })
  expect([lost.code, lost.err]).toEqual([2, expect.stringMatching(/no such directory/)])
})
