// The fake model of the embedded platforms: which tools it calls, with which inputs, and what it makes of their results.
import { FakeModel } from "@effect-genai/core/TestingPlatform"
import { assert, describe, it } from "@effect/vitest"

const string = { type: "string" }

const tool = (
  name: string,
  description: string,
  properties: { readonly [name: string]: object },
  required: ReadonlyArray<string> = Object.keys(properties)
): FakeModel.Tool => ({ name, description, schema: { type: "object", properties, required } })

const unit = { type: "string", enum: ["celsius", "fahrenheit"] }

const tools = [
  tool("get_weather", "Current weather of a city", { city: string, unit, days: { type: "integer", maximum: 7 } }, [
    "city"
  ]),
  tool("getTime", "The current time of a city", { city: string }),
  tool("calculator", "Evaluates an arithmetic expression", { expression: string }),
  tool("lookup_order", "Looks up an order by its id", { order_id: string }),
  tool("convert_currency", "Converts an amount between currencies", {
    amount: { type: "number" },
    from: string,
    to: string
  }),
  tool("search_flights", "Finds flights between two cities", {
    origin: string,
    destination: string,
    date: { type: "string", format: "date" }
  }, ["origin", "destination"]),
  tool("web_search", "Searches the web", { query: string }),
  tool("send_email", "Sends an email to a person", { to: string, subject: string, body: string }),
  tool("translate", "Translates a text", { text: string, language: string }),
  tool("read_file", "Reads a file", { path: string }),
  tool("compare_cities", "Compares the population of cities", { cities: { type: "array", items: string } }),
  tool("write", "Writes a file", { path: string, content: string }),
  tool("find_hotel", "Finds a hotel", { place: { type: "object", properties: { city: string }, required: ["city"] } }),
  tool("fetch_url", "Fetches a web page", { url: string }),
  tool("get_user", "Gets a user", { userId: string }),
  tool("get_light", "Whether the light of a room is on", { room: { type: "string", enum: ["attic", "kitchen"] } }),
  tool("lookup", "Finds the phone number of a person", { person: string })
]

const complete = (prompt: string, more: Partial<FakeModel.Input> = {}) =>
  FakeModel.complete({ prompt, tools, earlier: [], choice: "auto", isParallel: true, exchanges: [], ...more })

const calls = (prompt: string, more: Partial<FakeModel.Input> = {}) =>
  complete(prompt, more).calls.map(({ input, name }) => `${name} ${JSON.stringify(input)}`)

describe("the tools that a question asks for", () => {
  it.each([
    ["What is the weather in Paris?", ['get_weather {"city":"Paris"}']],
    ["what's the weather in paris tomorrow?", ['get_weather {"city":"paris"}']],
    ["Paris weather please", ['get_weather {"city":"Paris"}']],
    ["How hot is it in Rio de Janeiro?", ['get_weather {"city":"Rio de Janeiro"}']],
    ["What's the weather in New York in fahrenheit for 3 days?", [
      'get_weather {"city":"New York","unit":"fahrenheit","days":3}'
    ]],
    ["Use get_weather for Paris", ['get_weather {"city":"Paris"}']],
    ["Use `get_weather` for Paris", ['get_weather {"city":"Paris"}']],
    ["Call getTime for Oslo", ['getTime {"city":"Oslo"}']],
    ["What is 23 * 19?", ['calculator {"expression":"23 * 19"}']],
    ["What is 2 plus 3?", ['calculator {"expression":"2 + 3"}']],
    ["Where is my order A-1234?", ['lookup_order {"order_id":"A-1234"}']],
    ["How much is 100 USD in EUR?", ['convert_currency {"amount":100,"from":"USD","to":"EUR"}']],
    ["I need a flight to Rome from Paris on 2026-12-24", [
      'search_flights {"origin":"Paris","destination":"Rome","date":"2026-12-24"}'
    ]],
    ["Search the web for the capital of France.", ['web_search {"query":"the capital of France"}']],
    ["Fetch https://example.com/a.html and summarize it", ['fetch_url {"url":"https://example.com/a.html"}']],
    ["Get user 42", ['get_user {"userId":"42"}']],
    ["Email Bob that I am late", ['send_email {"to":"Bob","subject":"I am late","body":"I am late"}']],
    ['Send an email to bob@example.com with "Hi" and "See you"', [
      'send_email {"to":"bob@example.com","subject":"Hi","body":"See you"}'
    ]],
    ["What is in README.md? Read the file.", ['read_file {"path":"README.md"}']],
    ["Compare the population of Paris, Rome and Oslo", ['compare_cities {"cities":["Paris","Rome","Oslo"]}']],
    ["What is the phone number of Ada Lovelace?", ['lookup {"person":"Ada Lovelace"}']]
  ])("%s", (question, expected) => assert.deepStrictEqual(calls(question), expected))

  it.each([
    "Write a poem",
    "Write a letter",
    "Write a poem about the weather in Paris",
    "Hello!",
    "Who wrote Hamlet?",
    "List three colors",
    "Explain the code",
    "Summarize this.\n\n<text>The weather in Paris. The current time of a city. Order 12.</text>",
    `Summarize this.\n\n${"The weather in Paris is nice. ".repeat(30)}`
  ])("are none: %s", (question) => assert.deepStrictEqual(calls(question), []))

  it.each([
    ["What is the weather in Paris, Rome and Oslo?", ["Paris", "Rome", "Oslo"]],
    ["Is the weather better in London or in Rio de Janeiro?", ["London", "Rio de Janeiro"]],
    ["What's the weather in Paris? And in Oslo?", ["Paris", "Oslo"]],
    ["Weather in San Francisco, CA and Austin, TX?", ["San Francisco, CA", "Austin, TX"]],
    ["Get the weather for “Paris” and “Rome”", ["Paris", "Rome"]],
    ["weather in paris and rome", ["paris", "rome"]]
  ])(
    "are called for each subject: %s",
    (question, cities) =>
      assert.deepStrictEqual(calls(question), cities.map((city) => `get_weather ${JSON.stringify({ city })}`))
  )

  it.each([
    ["Look up orders 12 and 34", ['lookup_order {"order_id":"12"}', 'lookup_order {"order_id":"34"}']],
    ['Translate "hello" to French and Spanish', [
      'translate {"text":"hello","language":"French"}',
      'translate {"text":"hello","language":"Spanish"}'
    ]],
    ["Is the light on in the attic and in the kitchen?", [
      'get_light {"room":"attic"}',
      'get_light {"room":"kitchen"}'
    ]],
    ["Find a hotel in Paris and Rome", [
      'find_hotel {"place":{"city":"Paris"}}',
      'find_hotel {"place":{"city":"Rome"}}'
    ]],
    ["What is the weather and the time in Paris?", [
      'get_weather {"city":"Paris"}',
      'getTime {"city":"Paris"}'
    ]],
    ["the weather in Paris and the time in Oslo", ['get_weather {"city":"Paris"}', 'getTime {"city":"Oslo"}']],
    ["What is 12 * 3, and how is the weather in Paris?", [
      'get_weather {"city":"Paris"}',
      'calculator {"expression":"12 * 3"}'
    ]]
  ])("are several: %s", (question, expected) => assert.deepStrictEqual(calls(question), expected))

  it("are told apart by the words that only one has", () => {
    const tools = [
      tool("search_products", "Searches products", { query: string }),
      tool("search_users", "Searches users", { query: string })
    ]
    assert.deepStrictEqual(calls("Search products for shoes", { tools }), ['search_products {"query":"shoes"}'])
    assert.deepStrictEqual(calls("Search for shoes", { tools }), [])
    assert.deepStrictEqual(calls("Search for shoes", { tools: tools.slice(0, 1) }).length, 1)
  })

  it("are those of an earlier question where the question follows it up", () => {
    const earlier = ["What is the weather in Paris?", "And in Rome?"]
    assert.deepStrictEqual(calls("What about Oslo?", { earlier }), ['get_weather {"city":"Oslo"}'])
    assert.deepStrictEqual(calls("And what time is it in Oslo?", { earlier }), ['getTime {"city":"Oslo"}'])
    assert.deepStrictEqual(calls("Thank you!", { earlier }), [])
  })

  it("are those of the choice", () => {
    const question = "What is the weather and the time in Paris?"
    assert.deepStrictEqual(calls(question, { choice: "none" }), [])
    assert.deepStrictEqual(calls(question, { choice: { name: "getTime" } }), ['getTime {"city":"Paris"}'])
    assert.strictEqual(calls("Hello!", { choice: "any" }).length, 1)
    assert.deepStrictEqual(calls("Hello!", { choice: "any", tools: [] }), [])
  })

  it("have the default or the example of a schema where the question has no value", () => {
    const tools = [
      tool("get_weather", "The weather", {
        city: { ...string, default: "Oslo" },
        zone: { ...string, examples: ["UTC"] }
      })
    ]
    assert.deepStrictEqual(calls("How is the weather?", { tools }), [`get_weather {"city":"Oslo","zone":"UTC"}`])
  })

  it("have inputs within the bounds of their schemas", () => {
    const bounded = tool("get_weather", "The weather", {
      code: { type: "string", pattern: "^[A-Z]{3}$" },
      days: { allOf: [{ type: "integer" }, { minimum: 1, maximum: 5 }] },
      country: { anyOf: [{ type: "null" }, string] },
      unit: { $ref: "#/$defs/Unit" }
    })
    const schema = { ...Object(bounded.schema), $defs: { Unit: unit } }
    const [call] = complete("The weather of OSL for 9 days, in celsius", { tools: [{ ...bounded, schema }] }).calls
    const { days, ...input } = Object(call?.input)
    assert.isTrue(days >= 1 && days <= 5)
    assert.deepStrictEqual(input, { code: "OSL", country: null, unit: "celsius" })
  })
})

const exchange = (city: string, result: string, isError = false) => ({
  name: "get_weather",
  input: { city },
  result,
  isError
})

describe("the results of tools", () => {
  const question = "What is the weather in Paris and Rome?"

  it("end the calls, also one at a time, and with inputs in another form", () => {
    const turn = (exchanges: FakeModel.Input["exchanges"], isParallel = true) =>
      calls(question, { exchanges, isParallel })
    assert.strictEqual(turn([]).length, 2)
    assert.deepStrictEqual(turn([], false), ['get_weather {"city":"Paris"}'])
    assert.deepStrictEqual(turn([exchange("Paris", "Sunny")], false), ['get_weather {"city":"Rome"}'])
    assert.deepStrictEqual(turn([exchange("Paris", "Sunny"), exchange("Rome", "Rain")]), [])
    assert.deepStrictEqual(turn([exchange("paris", "Sunny"), exchange("ROME", "Rain")]), [])
    assert.deepStrictEqual(turn([exchange("Paris", "No such city", true), exchange("Rome", "Rain")]), [])
  })

  it.each([
    ["Sunny all day.", "Weather for Paris: Sunny all day."],
    ['"sunny"', "Weather for Paris: sunny."],
    [
      '{"city":"Paris","temperatureC":18,"sky":{"clouds":"few"},"rain":false,"gusts":null}',
      "Weather for Paris: temperature c 18, sky (clouds few), rain no."
    ],
    ['["sun","rain","sun"]', "Weather for Paris: sun, rain and sun."],
    ["[]", "Weather for Paris: none."],
    ["", "Weather for Paris: done."],
    ['{"broken"', 'Weather for Paris: {"broken"'],
    ['{"error":"no such city"}', "Weather for Paris failed: no such city."],
    ["Error: no such city", "Weather for Paris failed: Error: no such city."]
  ])(
    "become text: %s",
    (result, text) => assert.strictEqual(complete(question, { exchanges: [exchange("Paris", result)] }).text, text)
  )

  it("are each in the text, failures as such", () => {
    const exchanges = [exchange("Paris", "Sunny"), exchange("Rome", "The station is down", true)]
    const { text } = complete(question, { exchanges })
    assert.strictEqual(text, "Weather for Paris: Sunny. Weather for Rome failed: The station is down.")
  })

  it("fill structured output", () => {
    const schema = { type: "object", properties: { mood: { enum: ["sunny", "rainy"] } }, required: ["mood"] }
    const { text } = complete(question, { exchanges: [exchange("Paris", "It is rainy.")], schema })
    assert.deepStrictEqual(JSON.parse(text), { mood: "rainy" })
  })
})
