import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { TYPE_PAIR_IDS } from "@/lib/schemas/theme";

/** What an account's kit and a project's copy of it both hold. */
export const BRAND_FIELDS = {
  /** `#rrggbb`, as all colours. */
  primary: { type: String, required: true },
  background: { type: String, required: true },
  secondary: { type: String, default: null },
  type: { type: String, enum: TYPE_PAIR_IDS, required: true },
  voice: { type: String, default: "" },
} as const;

const brandKitSchema = new Schema(
  {
    /** The account's own id: it has one kit at most. */
    _id: { type: Schema.Types.ObjectId, required: true },
    ...BRAND_FIELDS,
    usedByDefault: { type: Boolean, required: true },
    revision: { type: Number, required: true },
  },
  { timestamps: true, collection: "brandKits", versionKey: false },
);

export type BrandKitFields = InferSchemaType<typeof brandKitSchema>;
export type BrandKitDoc = BrandKitFields & { _id: Types.ObjectId };

/** The brand of an account. */
export const BrandKitModel =
  (mongoose.models["BrandKit"] as mongoose.Model<BrandKitFields> | undefined) ??
  mongoose.model<BrandKitFields>("BrandKit", brandKitSchema);
