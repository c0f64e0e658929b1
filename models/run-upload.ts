import { Schema } from "mongoose";

/** An attached file as a run has it: where it stands in the project, and its body among the bodies of files. */
export const runUploadSchema = new Schema(
  {
    /** Null for the brand's logo, which comes with a first build by itself. */
    uploadId: { type: Schema.Types.ObjectId, default: null },
    name: { type: String, required: true },
    path: { type: String, required: true },
    bytes: { type: Number, required: true },
    sha256: { type: String, required: true },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
  },
  { _id: false },
);
