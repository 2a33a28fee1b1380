import { BarChart } from "echarts/charts";
import { GridSimpleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

// With the canvas renderer: the SVG one writes inline styles, which the page's policy forbids.
use([BarChart, GridSimpleComponent, CanvasRenderer]);

export { init };
