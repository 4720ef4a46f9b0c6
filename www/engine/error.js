/** The one error of the package: `code` says who has to act, `issues` which fields are wrong and why. */
export class IseeError extends Error {
  name = "IseeError";

  constructor(code, issues, message, options) {
    super(message ?? issues.map(line).join("; "), options);
    this.code = code;
    this.issues = issues;
  }
}

function line({ path, message }) {
  return path ? `${path}: ${message}` : message;
}

/** An error with a single problem, seen on this side of the boundary. */
export function refuse(code, regola, path, message, cause) {
  return new IseeError(code, [{ code, regola, path, message }], undefined, cause === undefined ? undefined : { cause });
}
