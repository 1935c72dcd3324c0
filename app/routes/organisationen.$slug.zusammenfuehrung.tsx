export { action, default, handle, loader } from './kommunen.$key.zusammenfuehrung'
