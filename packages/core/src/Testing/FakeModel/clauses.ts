/** Which subjects of a question are about which tool. */
import type { Match } from "./matching.ts"
import type { Group } from "./mentions.ts"

/** Where a clause ends. */
const boundary =
  /[.?!;]\s|,?\s(?:and|then|also)\s+(?=(?:what|how|where|who|when|is|are|tell|show|find|get|give|look|the\s+\w+\s+(?:in|of|for|at))\b)/gi

/** The clauses of a question, each with the tools it asks for. */
export const clausesOf = (text: string, matches: ReadonlyArray<Match>) => {
  const ends = [...text.matchAll(boundary)].map(({ index }) => index)
  const clauseOf = (at: number) => ends.filter((end) => end < at).length
  const clauses = new Map(matches.map((match) => [match, clauseOf(match.at)]))

  return {
    /** The groups that are about a tool: those after its word up to that of another tool, else those before. */
    groupsFor: (match: Match, all: ReadonlyArray<Group>): ReadonlyArray<Group> => {
      const own = clauses.get(match)
      const others = new Set([...clauses.values()].filter((clause) => clause !== own))
      const groups = all.filter(({ at }) => !others.has(clauseOf(at)))
      const after = groups.filter(({ at }) => at > match.at)
      const [first] = after
      if (first === undefined) return groups.filter(({ at }) => at < match.at)
      const end = Math.min(...matches.map(({ at }) => at).filter((at) => at > first.at))
      return after.filter(({ at }) => at < end)
    }
  }
}
