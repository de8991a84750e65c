/** The site: navigation in the order of the index pages, search, and anchors as GitHub has them. */
import { defineConfig } from "vitepress"
import { slug } from "../../../packages/codegen/src/anchors.ts"
import { type Section, sectionsOf } from "../pages.ts"

const folded = (sections: ReadonlyArray<Section>) =>
  sections.map(({ items, text }) => ({ text, collapsed: false, items: [...items] }))

const modules: ReadonlyArray<Section> = JSON.parse(process.env["DOCS_MODULES"] ?? "[]")

export default defineConfig({
  title: "effect-genai",
  description: "The Anthropic and Mistral APIs as Effect programs.",
  lang: "en-US",
  base: "/effect-genai/",
  srcDir: "../../.cache/docs/pages",
  outDir: "../../.cache/site",
  cacheDir: "../../.cache/docs/vite",
  metaChunk: true,
  head: [["link", { rel: "icon", href: "data:," }]],
  markdown: { anchor: { slugify: slug }, theme: { light: "github-light", dark: "github-dark" } },
  themeConfig: {
    search: { provider: "local" },
    nav: [
      { text: "Guide", link: "/guide/" },
      { text: "Cookbook", link: "/cookbook/" },
      { text: "Reference", link: "/reference/" },
      { text: "Decisions", link: "/decisions/" }
    ],
    sidebar: {
      "/guide/": folded(sectionsOf("docs/guide/README.md")),
      "/cookbook/": folded(sectionsOf("docs/cookbook/README.md")),
      "/decisions/": folded(sectionsOf("docs/decisions/README.md")),
      "/reference/": folded(modules)
    },
    outline: [2, 3],
    socialLinks: [{ icon: "github", link: "https://github.com/effect-genai/effect-genai" }]
  }
})
