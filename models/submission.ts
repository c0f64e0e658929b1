import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";

const submissionSchema = new Schema(
  {
    projectId: { type: Schema.Types.ObjectId, required: true },
    siteId: { type: Schema.Types.ObjectId, required: true },
    formId: { type: String, required: true },
    formName: { type: String, required: true },
    /** The path of the page that the form is on. */
    page: { type: String, required: true },
    /** What was typed, in the order of the form, under the words that the page had for it then. */
    fields: {
      type: [
        new Schema(
          {
            name: { type: String, required: true },
            label: { type: String, required: true },
            value: { type: String, default: "" },
          },
          { _id: false },
        ),
      ],
      required: true,
    },
    /** Of the fields, as they are stored. */
    bytes: { type: Number, required: true, default: 0 },
    /** Of form, content and time: a second click is the same submission. */
    key: { type: String, required: true },
    /** When its owner opened it first. */
    readAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
    /** When the database deletes it, as the owner wants it; null for never. Its mail is gone by then. */
    expiresAt: { type: Date, default: null },
  },
  { collection: "submissions", versionKey: false },
);
submissionSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
submissionSchema.index({ key: 1 }, { unique: true });
submissionSchema.index({ projectId: 1, _id: -1 });
submissionSchema.index({ projectId: 1, readAt: 1 });
/** Adds up what a project has, from the index alone. */
submissionSchema.index({ projectId: 1, bytes: 1 });

export type SubmissionFields = InferSchemaType<typeof submissionSchema>;
export type SubmissionDoc = SubmissionFields & { _id: Types.ObjectId };

/** What a visitor sent through a form of a published site. Nothing of who sent it but what they wrote. */
export const SubmissionModel =
  (mongoose.models["Submission"] as mongoose.Model<SubmissionFields> | undefined) ??
  mongoose.model<SubmissionFields>("Submission", submissionSchema);
