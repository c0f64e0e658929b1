import "server-only";

export { deleteBrandKit } from "./delete-brand-kit";
export { brandKitOf, getBrandKit } from "./get-brand-kit";
export { saveBrandKit } from "./save-brand-kit";
export { takeBrand } from "./take-brand";
