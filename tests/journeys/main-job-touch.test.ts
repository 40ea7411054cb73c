// The main job, end to end, with a finger on a phone of 390 by 844.

import { walkMainJob } from "./steps/main-job";
import { touch } from "./steps/pointer";

walkMainJob(touch);
