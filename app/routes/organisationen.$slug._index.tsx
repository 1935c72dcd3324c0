export { default, handle, loader } from './kommunen.$key._index'
