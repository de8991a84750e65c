/** Files, skills and profiles of users. */
import type { Calls } from "../Call.ts"

export const textFile = (name: string, text: string) => new File([text], name, { type: "text/plain" })

const skill = (description: string) => [
  textFile("rivers/SKILL.md", `---\nname: rivers\ndescription: ${description}\n---\nLook the river up.\n`)
]

export const files: Calls = {
  "files.upload": () => [{ file: textFile("rivers.txt", "Ucayali") }],
  "files.list": () => [],
  "files.retrieveMetadata": ({ id }) => [id("files.upload")],
  "files.download": ({ id }) => [id("files.upload")],
  "files.delete": ({ id }) => [id("files.upload")],

  "skills.create": () => [{ files: skill("Names rivers.") }],
  "skills.list": () => [{ source: "custom" }],
  "skills.retrieve": ({ id }) => [id("skills.create")],
  "skills.versions.create": ({ id }) => [id("skills.create"), { files: skill("Names rivers and lakes.") }],
  "skills.versions.list": ({ id }) => [id("skills.create")],
  "skills.versions.retrieve": ({ id }) => [id("skills.versions.create"), { skill_id: id("skills.create") }],
  "beta.skills.versions.download": ({ id }) => [id("skills.versions.create"), { skill_id: id("skills.create") }],
  "skills.versions.delete": ({ id }) => [id("skills.versions.create"), { skill_id: id("skills.create") }],
  "skills.delete": ({ id }) => [id("skills.create")],

  "userProfiles.create": () => [{ name: "Ana", metadata: { plan: "free" } }],
  "userProfiles.list": () => [],
  "userProfiles.retrieve": ({ id }) => [id("userProfiles.create")],
  "userProfiles.update": ({ id }) => [id("userProfiles.create"), { name: "Ana María" }],
  "userProfiles.actionURLs.create": ({ id }) => [id("userProfiles.create"), { action: { type: "enroll_end_user" } }],
  "beta.userProfiles.createEnrollmentURL": ({ id }) => [id("userProfiles.create")],
  "beta.userProfiles.providers.google.dataControls.update": ({ id }) => [id("userProfiles.create"), {}],
  "beta.userProfiles.providers.google.dataControls.retrieve": ({ id }) => [id("userProfiles.create")],
  "userProfiles.delete": ({ id }) => [id("userProfiles.create")]
}
