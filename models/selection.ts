import { Schema } from "mongoose";

/** An element of a page that a request is about; see `lib/schemas/selection.ts`. */
export const selectionFields = new Schema(
  {
    path: { type: String, required: true },
    start: { type: Number, required: true },
    end: { type: Number, required: true },
    source: { type: String, required: true },
    inside: { type: String, default: "" },
  },
  { _id: false },
);
