// What a phone or a desktop needs to install Maistro as an app.
import type { MetadataRoute } from 'next';

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Maistro',
    short_name: 'Maistro',
    description: 'A chat in which each of your assistants keeps one ToDo list.',
    start_url: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#734ad3',
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: 'New chat', url: '/' },
      { name: 'Settings', url: '/settings' },
    ],
  };
}
