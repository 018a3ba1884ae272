import {
  parseDockerfile
} from "./chunk-J7S5NCZI.js";
import "./chunk-DTET64ZG.js";
import "./chunk-AUGCEIHP.js";
import "./chunk-HWSJOTXN.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
