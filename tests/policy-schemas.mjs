import path from "node:path";
import Ajv from "ajv/dist/2020.js";

const kSchemas = "policies/schema/";

/** The name of the schema that a file of `policies/` is held to, by its place. */
function schemaFor(file) {
  if (file === "policies/regions/index.json") return "region-index";
  if (file.endsWith(".cases.json")) return "cases";
  if (file.startsWith("policies/regions/")) return "region";
  if (file.startsWith("policies/research/")) return "research";
  return path.basename(file, ".json");
}

/**
 * Holds every policy file to its schema, as an editor does that knows the schemas. (The core checks
 * far more, with messages of its own; what is tested here is that the schemas describe what the
 * core reads.)
 */
export function policyFaults(files, read) {
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  const schemas = files.filter((file) => file.startsWith(kSchemas));
  for (const file of schemas) ajv.addSchema(read(file), path.basename(file, ".schema.json"));

  return files
    .filter((file) => !schemas.includes(file))
    .flatMap((file) => {
      const validate = ajv.getSchema(schemaFor(file));
      if (!validate) return [`${file}: there is no ${kSchemas}${schemaFor(file)}.schema.json`];
      validate(read(file));
      return (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${file}#${instancePath}: ${message} ${JSON.stringify(params)}`,
      );
    });
}
