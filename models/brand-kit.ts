import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { LOGO_TONES } from "@/lib/schemas/brand-kit";
import { TYPE_PAIR_IDS } from "@/lib/schemas/theme";

/** What is known of a logo, beside its picture. */
export const LOGO_FIELDS = {
  name: { type: String, required: true },
  bytes: { type: Number, required: true },
  width: { type: Number, required: true },
  height: { type: Number, required: true },
  tone: { type: String, enum: LOGO_TONES, required: true },
} as const;

/** What an account's kit and a project's copy of it both hold, but for the logo. */
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
    /** A copy of the kit's own: the attached image that it was made of may go. */
    logo: {
      type: new Schema({ ...LOGO_FIELDS, /** WebP. */ data: { type: Buffer, required: true } }, { _id: false }),
      default: null,
    },
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
