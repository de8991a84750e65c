/** Methods, or resources with all their methods, that the platform does not serve. */

/** Newer than the specification that the platform serves. */
export const newer = [
  "beta.compliance",
  "beta.organization.claudeCode",
  "beta.organization.externalStorage",
  "beta.organization.providers",
  "beta.userProfiles.providers"
]

/** In the specification, and not served yet. */
export const unserved = [
  "beta.agents",
  "beta.deploymentRuns",
  "beta.deployments",
  "beta.dreams",
  "beta.environments"
]
