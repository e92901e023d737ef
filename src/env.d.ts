declare namespace App {
  interface Locals {
    /** The artefact whose page is being made. */
    artefact?: string;
    /** Where the figures of a page leave their long tables while its page of numbers is made. */
    tables?: import("./components/long-table.ts").LongTable[];
  }
}
