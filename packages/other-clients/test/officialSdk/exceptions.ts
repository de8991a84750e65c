/** Resources of the official client that are newer than the specification that the platform serves. */
export const newer = [
  "beta.compliance",
  "beta.organization.claudeCode",
  "beta.organization.externalStorage",
  "beta.organization.providers",
  "beta.userProfiles.providers"
]
