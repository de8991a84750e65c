// `llms.txt`: the pages of the site for language models, by its convention (llmstxt.org): an index, and all of the text.
import { homepage, type Page } from "./pages.ts"

const parts = [
  { name: "Guide", prefix: "guide/" },
  { name: "Cookbook", prefix: "cookbook/" },
  { name: "Reference", prefix: "reference/" },
  { name: "Decisions", prefix: "decisions/" },
  { name: "More", prefix: "" }
]

const partOf = ({ path }: Page) => parts.find(({ prefix }) => path.startsWith(prefix))?.name

export const llms = (pages: ReadonlyArray<Page>): string => {
  const lists = parts.map(({ name }) =>
    [
      `## ${name}`,
      pages.filter((page) => partOf(page) === name)
        .map(({ path, summary, title }) => `- [${title}](${homepage}${path}.html): ${summary}`).join("\n")
    ].join("\n\n")
  )
  const head = "# effect-genai\n\n> The Anthropic and Mistral APIs for TypeScript programs built with Effect 4.\n\n" +
    `All text of these pages: ${homepage}llms-full.txt`
  return `${[head, ...lists].join("\n\n")}\n`
}

/** The text of all pages but the shapes, which are the providers' own. */
export const llmsFull = (pages: ReadonlyArray<Page>): string =>
  pages.filter(({ path }) => !path.endsWith("/Schemas"))
    .map(({ path, text }) => `<!-- ${homepage}${path}.html -->\n\n${text.trim()}\n`).join("\n")
