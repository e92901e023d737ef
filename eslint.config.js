import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import astro from "eslint-plugin-astro";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

const compute = "./src/compute";

/** The rooms, and what each may not import. ARCHITECTURE.md draws the same picture. */
const zones = [
  { target: `${compute}/math`, from: "./src", except: ["./compute/math"] },
  { target: `${compute}/schemas`, from: "./src", except: ["./compute/schemas"] },
  {
    target: `${compute}/theory`,
    from: "./src",
    except: ["./compute/theory", "./compute/math", "./compute/schemas"],
  },
  {
    target: `${compute}/encoders`,
    from: "./src",
    except: [
      "./compute/encoders",
      "./compute/math",
      "./compute/schemas",
      "./compute/store/files.ts",
      "./compute/error.ts",
    ],
  },
  {
    target: `${compute}/emoji`,
    from: "./src",
    except: [
      "./compute/emoji",
      "./compute/math",
      "./compute/schemas",
      "./compute/store",
      "./compute/error.ts",
      "./compute/root.ts",
    ],
  },
  {
    target: `${compute}/dual-encoder`,
    from: "./src",
    except: [
      "./compute/dual-encoder",
      "./compute/emoji",
      "./compute/math",
      "./compute/theory",
      "./compute/schemas",
    ],
  },
  {
    target: `${compute}/engines`,
    from: "./src",
    except: ["./compute/engines", "./compute/math", "./compute/schemas"],
  },
  {
    target: `${compute}/gpu`,
    from: "./src",
    except: [
      "./compute/gpu",
      "./compute/engines",
      "./compute/encoders",
      "./compute/schemas",
      "./compute/store/files.ts",
      "./compute/error.ts",
      "./compute/root.ts",
    ],
  },
  {
    target: `${compute}/experiments`,
    from: "./src",
    except: [
      "./compute/artefacts.ts",
      "./compute/experiments",
      "./compute/math",
      "./compute/theory",
      "./compute/schemas",
      "./compute/engines/engine.ts",
      "./compute/store/files.ts",
      "./compute/error.ts",
    ],
  },
  {
    target: `${compute}/store`,
    from: "./src",
    except: [
      "./compute/store",
      "./compute/schemas",
      "./compute/artefacts.ts",
      "./compute/error.ts",
    ],
  },
  {
    target: `${compute}/claims`,
    from: "./src",
    except: [
      "./compute/claims",
      "./compute/schemas",
      "./compute/math",
      "./compute/artefacts.ts",
      "./compute/statements.ts",
    ],
  },
  // A reader's own runs: the kernels without Node around it, and the cases of the experiments.
  {
    target: "./src/playground",
    from: "./src",
    except: [
      "./playground",
      "./compute/math",
      "./compute/schemas",
      "./compute/experiments",
      "./compute/engines/outcome.ts",
      "./compute/engines/vectors.ts",
      "./compute/engines/wasm/compile.ts",
      "./compute/engines/wasm/kernel-instance.ts",
      "./compute/engines/webgpu",
      "./compute/store/canonical.ts",
    ],
  },
  {
    target: ["./src/components", "./src/pages"],
    from: [
      `${compute}/engines`,
      `${compute}/experiments`,
      `${compute}/store`,
      `${compute}/commands`,
    ],
  },
  // The gates judge the site and the claims from outside: data, schemas and their own arithmetic.
  {
    target: "./tests/gates",
    from: [
      "./src/components",
      "./src/pages",
      `${compute}/claims`,
      `${compute}/experiments`,
      `${compute}/engines`,
    ],
  },
].map((zone) => ({ ...zone, message: "imports go one way; see ARCHITECTURE.md" }));

export default tseslint.config(
  { ignores: ["dist/", ".astro/", ".cache/", "reports/", "src/compute/engines/wasm/kernel/"] },
  ...tseslint.configs.recommendedTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["*.js", "*.mjs"] } },
    },
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-default-export": "error",
      "import-x/no-cycle": "error",
      "max-lines": ["error", 300],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    // Only + - x / and sqrt are the same on every machine; see math/elementary.ts.
    files: [`src/compute/{math,theory,emoji,dual-encoder,engines,experiments,claims}/**/*.ts`],
    rules: {
      "no-restricted-properties": [
        "error",
        ...[
          "exp",
          "expm1",
          "log",
          "log1p",
          "log2",
          "log10",
          "sin",
          "cos",
          "tan",
          "atan2",
          "pow",
          "tanh",
          "cbrt",
          "hypot",
          "random",
        ].map((property) => ({
          object: "Math",
          property,
          message: "differs between machines; use math/elementary.ts",
        })),
      ],
    },
  },
  {
    // AssemblyScript has types of its own.
    files: ["src/compute/engines/wasm-blocks/kernel/*.ts"],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ["*.js", "*.mjs", "public/*.js", "*.config.ts", "src/content.config.ts", "**/*.astro"],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, "import-x/no-default-export": "off" },
  },
);
