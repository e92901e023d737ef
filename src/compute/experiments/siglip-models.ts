/** The models that the paper measures on ImageNet: their names, and the dimension they embed in. */
export const SIGLIP_MODELS = {
  "siglip-so400m-patch14-384": 1152,
  "siglip-so400m-patch14-224": 1152,
  "siglip-large-patch16-256": 1024,
  "siglip-large-patch16-384": 1024,
  "siglip-base-patch16-512": 768,
  "siglip-base-patch16-384": 768,
  "siglip-base-patch16-256": 768,
  "siglip-base-patch16-224": 768,
};
