/** What a client can do, each as a short program against the server of a platform. */

export interface Weather {
  readonly city: string
}

/** The programs of a client, by what it can do. Each gets the address of the server. */
export interface Client {
  /** Returns the text of a reply. */
  readonly text: (address: string) => Promise<string>
  /** Returns the pieces of a streamed reply to the same prompt. */
  readonly stream: (address: string) => Promise<ReadonlyArray<string>>
  /** Lets the model call `get_weather`, sends its result back, and returns the calls and the reply. */
  readonly tools: (address: string) => Promise<{ readonly calls: ReadonlyArray<Weather>; readonly text: string }>
  /** Lets the client's own loop run `get_weather`, whole and streamed, and returns the last replies. */
  readonly agent?: (address: string) => Promise<ReadonlyArray<string>>
  /** Returns a value of a schema. */
  readonly structured?: (address: string) => Promise<unknown>
  /** Returns the reply to a prompt with an image. */
  readonly image?: (address: string) => Promise<string>
  /** Uploads the text `Rain`; returns its size as the client reads it back. */
  readonly files?: (address: string) => Promise<number | undefined>
  /** Runs one request as a batch, and returns the text of its result. */
  readonly batches?: (address: string) => Promise<string>
  /** Returns the length of the vector of a text. */
  readonly embeddings?: (address: string) => Promise<number | undefined>
}

export const prompt = "Summarize: The crow was thirsty. The crow dropped stones into the jar."
export const weatherPrompt = "Call get_weather for Paris, and say what to wear."
export const weather = "It rains in Paris."
export const description = "The weather of a city"

/** The model and its limit for each request. */
export const claude = { model: "claude-haiku-4-5", max_tokens: 256 }
export const mistral = "mistral-small-latest"

/** A red pixel. */
export const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="

export const parameters = {
  type: "object" as const,
  properties: { city: { type: "string" } },
  required: ["city"],
  additionalProperties: false
}

export const collect = async <A>(elements: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const all: Array<A> = []
  for await (const element of elements) all.push(element)
  return all
}
